"""Photographs and scans of documents, through OCR."""

from __future__ import annotations

from dataclasses import replace

from luoshi.formats.blob import Blob, Reader, Reading
from luoshi.formats.lines import Line, paragraphs
from luoshi.formats.ocr import recognise, require
from luoshi.formats.original import Medium
from luoshi.formats.signature import Signature


def _accepts(blob: Blob) -> bool:
    return blob.signature is Signature.IMAGE


def _read(blob: Blob) -> Reading:
    require("这是图片")
    placed, at = list[Line](), 0
    for line in recognise(blob.data):
        placed.append(replace(line, start=at, end=at + len(line.text)))
        at += len(line.text) + 1
    characters = "".join(line.text + "\n" for line in placed)
    return Reading(
        characters=characters,
        view=paragraphs(placed),
        warnings=("文字由OCR从图片识别，请核对原件。",),
    )


READER = Reader(
    medium=Medium.IMAGE,
    label="图片",
    suffixes=(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp"),
    accepts=_accepts,
    read=_read,
)
