"""Figures of an evaluation for people: a table, groups of documents, kinds of error, the worst cases in context."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.cells import cell_len, set_cell_size

from luoshi.evaluation.case import Case, ErrorKind, worst
from luoshi.evaluation.evaluation import Evaluation
from luoshi.evaluation.tally import Score, Tally
from luoshi.report import labels

Translate = Callable[[str], str]
GROUP_FIGURES = ("deliverable", "fact", "quantity (value+unit)", "time")
WIDTH, CELL = 38, 12  # columns of the first column and of the others
_NONE = "—"


def figure_names(_: Translate) -> dict[str, str]:
    """What each figure is called."""
    return {
        "deliverable": _("可考核事项（目标、任务、节点、制度）"),
        "kind:target": _("　其中：目标"),
        "kind:task": _("　其中：任务"),
        "kind:milestone": _("　其中：节点"),
        "kind:rule": _("　其中：制度"),
        "checkable, not empty": _("可考核与空泛的区分"),
        "fact": _("成效"),
        "problem": _("问题"),
        "deadline": _("完成时限（写在本条）"),
        "deadline (inherited)": _("完成时限（承前）"),
        "bodies": _("责任单位（写在本条）"),
        "bodies (inherited)": _("责任单位（承前）"),
        "projects": _("项目名称"),
        "quantity (value+unit)": _("数量（数值和单位）"),
        "quantity (+comparator)": _("　再加：以上、以下等"),
        "quantity (+what it measures)": _("　再加：所指事物"),
        "quantity (+measure)": _("　再加：指标性质"),
        "time": _("时间"),
    }


def error_names(_: Translate) -> dict[ErrorKind, str]:
    """What each kind of error is called."""
    return {
        ErrorKind.MISSED: _("漏读事项"),
        ErrorKind.INVENTED: _("多读事项"),
        ErrorKind.WRONG_KIND: _("类别读错"),
        ErrorKind.EMPTY_AS_CHECKABLE: _("空泛读成可考核"),
        ErrorKind.CHECKABLE_AS_EMPTY: _("可考核读成空泛"),
        ErrorKind.WRONG_SPAN: _("起止读错"),
        ErrorKind.BODY: _("责任单位不符"),
        ErrorKind.DEADLINE: _("完成时限不符"),
        ErrorKind.PROJECT: _("项目名称不符"),
        ErrorKind.QUANTITY_MISSED: _("漏读数量"),
        ErrorKind.QUANTITY_INVENTED: _("多读数量"),
        ErrorKind.VALUE: _("数值读错"),
        ErrorKind.UNIT: _("单位读错"),
        ErrorKind.COMPARATOR: _("以上、以下等读错"),
        ErrorKind.MEASURE: _("指标性质读错"),
        ErrorKind.MEASURED_THING: _("所指事物读错"),
        ErrorKind.TIME_MISSED: _("漏读时间"),
        ErrorKind.TIME_INVENTED: _("多读时间"),
        ErrorKind.TIME: _("时间读错"),
    }


def evaluation_page(found: Evaluation, *, shown: int, _: Translate = str) -> str:
    """The whole page; ``shown`` cases of each kind of error."""
    lines = [*_head(found, _), "", *_figures(found, _), ""]
    lines += [*_groups(_("按文种"), found.by(lambda one: labels.GENRE[one.genre]), _), ""]
    lines += [*_groups(_("按文件夹"), found.by(lambda one: one.folder), _), ""]
    lines += [*_errors(found, _), *_cases(worst(found.cases, shown), _)]
    return "\n".join(lines).rstrip() + "\n"


def warning(found: Evaluation, _: Translate = str) -> str | None:
    """What must be known before a figure is believed; ``None`` when the documents are new to the model."""
    if found.learnt is None:
        return _("模型旁边没有训练文件清单（trained_on.txt），无法判断这些文件是否参加过训练，下面的数字可能偏高。")
    if not found.learnt:
        return None
    sentence = _(
        "{count}份文件中有{learnt}份参加过模型训练，下面的数字偏高，不能当作真实水平；要看真实水平，请换用没有参加训练的文件。"
    )
    return sentence.format(count=len(found.documents), learnt=len(found.learnt))


def _head(found: Evaluation, _: Translate) -> Iterator[str]:
    yield _("{documents}份文件，{excerpts}段摘录。").format(
        documents=len(found.documents), excerpts=len(found.excerpts)
    )
    told = warning(found, _)
    if told:
        yield "! " + told


def _figures(found: Evaluation, _: Translate) -> Iterator[str]:
    names = figure_names(_)
    heads = (_("精确率"), _("召回率"), _("F1"), _("95%区间"), _("应有"))
    yield _row(_("指标"), heads)
    scores = {score.name: score for score in found.scores}
    for name in names:
        if name in scores:
            yield _row(names[name], _cells(scores[name], found.intervals.get(name)))
    if not found.intervals:
        yield _("只有一份文件，不能估计区间。")
    else:
        yield _("区间按文件重抽样估计（自助法，随机种子固定）。")


def _cells(score: Score, interval: tuple[float, float] | None) -> Sequence[str]:
    between = f"{interval[0]:.3f}—{interval[1]:.3f}" if interval else _NONE
    precision = f"{score.precision:.3f}" if score.read else _NONE
    recall = f"{score.recall:.3f}" if score.expected else _NONE
    f1 = f"{score.f1:.3f}" if score.read or score.expected else _NONE
    return (precision, recall, f1, between, str(score.expected))


def _groups(title: str, groups: Mapping[str, Tally], _: Translate) -> Iterator[str]:
    names = figure_names(_)
    short = [names[name].split("（")[0] for name in GROUP_FIGURES]
    yield title + "　" + _("F1（应有数）：{figures}").format(figures="、".join(short))
    for group, tally in groups.items():
        cells = []
        for name in GROUP_FIGURES:
            score = tally.score(name)
            cells.append(f"{score.f1:.3f} ({score.expected})" if score.expected else _NONE)
        yield _row(group, cells)


def _errors(found: Evaluation, _: Translate) -> Iterator[str]:
    names, counts = error_names(_), found.errors()
    yield _("差错{count}处：").format(count=sum(counts.values())) + "　".join(
        f"{names[kind]} {count}" for kind, count in counts.items()
    )


def _cases(cases: Sequence[Case], _: Translate) -> Iterator[str]:
    names, last = error_names(_), None
    for case in cases:
        if case.kind is not last:
            yield f"\n## {names[case.kind]}"
            last = case.kind
        yield f"- {case.document}　{case.span[0] + 1}—{case.span[1]}"
        yield _safe(f"  {case.before}【{case.quote}】{case.after}")
        yield _safe("  " + _("应为：{text}").format(text=case.expected or _("（没有）")))
        yield _safe("  " + _("读成：{text}").format(text=case.found or _("（没有）")))


def _row(name: str, cells: Sequence[str]) -> str:
    padded = (" " * max(0, CELL - cell_len(cell)) + cell for cell in cells)
    return set_cell_size(name, WIDTH) + " ".join(padded)


def _safe(text: str) -> str:
    """Control characters of a document must not steer the terminal."""
    return "".join(character if character.isprintable() or character == "　" else " " for character in text)
