"""The stages of a project, and the words that admit a failure or tell a change."""

from __future__ import annotations

import re
from enum import IntEnum


class Stage(IntEnum):
    """How far a project is; a later stage includes the earlier ones."""

    PREPARED = 0
    BEGUN = 1
    UNDER_WAY = 2
    STRUCTURE = 3
    DONE = 4


_WORDS = (
    (
        Stage.DONE,
        "建成(?=[^区]|$)|竣工|(?<!主体)(?<!基本)完工|通车|通水|投产|投用|投入(?:使用|运营|营运|运行|试运营)|启用|开港|(?<!市场化)(?<!授权)(?<!资本)运营|并网|开通|开街|开园|开业|开馆|交付|通航|试运行|落成|全线贯通|投运|达产|"
        "(?<=工程|项目|改造|整治|建设)(?:任务)?(?:全面|基本|如期|提前|顺利)?完成(?!投资|率|\\d|年度|主体|前期|立项|征|形象|总)",
    ),
    (Stage.STRUCTURE, "封顶|合龙|截流|洞通|双线贯通|主体(?:结构|工程)?(?:全部)?(?:完工|完成|建成)|铺轨|基本完工|贯通"),
    (
        Stage.UNDER_WAY,
        "加快(?:建设|推进|实施)|有序推进|顺利推进|扎实推进|全面推进|进展(?:顺利|加快|良好)|全面展开|全面铺开|正在|完成(?:投资|形象进度|工程量|总工程量|\\d)|抓紧|在建|安装",
    ),
    (Stage.BEGUN, "开工|动工|奠基|启动建设|开建|破土|启动(?=[^和、，。]{0,12}(?:工程|项目|改造)|$)|全面启动|正式启动"),
    (Stage.PREPARED, "核准|立项|可研|获批|批复|前期工作|签约|选址"),
)
_STAGES = re.compile("|".join(f"(?P<s{int(stage)}>{words})" for stage, words in _WORDS))
_FAILED = re.compile(
    "未能|没有(?:按期|如期|完成|达到)|未按(?:期|时|计划)|未如期|推迟|延期|滞后|仅(?:完成|建成)|还差|尚未|未完成|未达"
)
_CHANGED = re.compile("改为|变更为|改址|调整为|依法调整|取消|终止|暂停|暂缓|停建|缓建")


def stages(text: str) -> list[tuple[int, Stage, str]]:
    """Every stage that the words tell, with its place."""
    return [(m.start(), Stage(int((m.lastgroup or "s0")[1:])), m.group()) for m in _STAGES.finditer(text)]


def admits_failure(text: str) -> bool:
    """Whether the words say that it was not done."""
    return bool(_FAILED.search(text))


def tells_change(text: str) -> bool:
    """Whether the words say that something else is done instead."""
    return bool(_CHANGED.search(text))
