"""A zip container read with bounds on count, size, ratio and honesty of its members."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from types import MappingProxyType

from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.limits import MEGABYTE, Limits

_SMALL = 2 * MEGABYTE  # below this a high ratio does no harm
_LOCAL_HEADER = 30


@dataclass(frozen=True, slots=True)
class Package:
    """Members by their normalised lower-case name; each is unpacked with its declared size as the bound."""

    data: bytes
    members: MappingProxyType[str, zipfile.ZipInfo]

    @classmethod
    def of(cls, data: bytes, limits: Limits) -> Package:
        """Check the directory of the container before anything is unpacked."""
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            infos = container.infolist()
        if len(infos) > limits.members:
            raise _bomb(f"内含{len(infos)}个成员")
        if sum(info.compress_size for info in infos) > len(data):
            raise _bomb("成员互相重叠")
        if sum(info.file_size for info in infos) > limits.unpacked_bytes:
            raise _bomb("解压后过大")
        for info in infos:
            packed = max(info.compress_size, 1)
            if info.file_size > limits.member_bytes or (
                info.file_size > _SMALL and info.file_size > packed * limits.ratio
            ):
                raise _bomb("压缩比异常")
        return cls(data, MappingProxyType({_normal(info.filename): info for info in infos}))

    def __contains__(self, name: str) -> bool:
        return _normal(name) in self.members

    def read(self, name: str) -> bytes:
        """Unpack one member; raises ``KeyError`` when there is none of that name."""
        info = self.members[_normal(name)]
        if info.flag_bits & 0x1:
            raise UnreadableDocument("encrypted", "文件内部已加密，请用原软件打开并去掉密码，另存后再试。")
        start = self._start(info)
        packed = self.data[start : start + info.compress_size]
        if info.compress_type == zipfile.ZIP_STORED:
            return packed
        if info.compress_type != zipfile.ZIP_DEFLATED:
            raise UnreadableDocument("corrupt", "文件采用了少见的压缩方式，请用Office或WPS打开后另存一份。")
        unpacked = zlib.decompressobj(-15).decompress(packed, info.file_size + 1)
        if len(unpacked) > info.file_size:
            raise _bomb("实际大小超过声明")
        return unpacked

    def get(self, name: str) -> bytes | None:
        """Unpack one member if it is there."""
        return self.read(name) if name in self else None

    def _start(self, info: zipfile.ZipInfo) -> int:
        """Where the member's bytes begin: its local header has a name and extra field of its own lengths."""
        header = self.data[info.header_offset : info.header_offset + _LOCAL_HEADER]
        if header[:4] != b"PK\x03\x04" or len(header) < _LOCAL_HEADER:
            raise UnreadableDocument("corrupt", "文件已损坏（压缩结构不完整），请重新下载或用原软件另存一份。")
        return (
            info.header_offset
            + _LOCAL_HEADER
            + int.from_bytes(header[26:28], "little")
            + int.from_bytes(header[28:30], "little")
        )


def _normal(name: str) -> str:
    """Backslashes and leading slashes occur in files of careless writers; ``..`` steps stay inside the container."""
    parts = list[str]()
    for part in name.replace("\\", "/").lower().split("/"):
        if part == "..":
            del parts[-1:]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _bomb(why: str) -> UnreadableDocument:
    return UnreadableDocument(
        "zip_bomb", f"压缩内容异常（{why}），可能是恶意构造的文件，已拒绝打开，请向来源单位核实。"
    )
