"""N16: pinyin glosses that a site strews behind characters: ``會(huì)議``, ``政府(fu)``, also cut ones."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿêɡ"
_INITIAL = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
_FINAL = "(?:iang|iong|uang|ueng|[iu]an|ang|eng|ong|ing|iao|uai|ian|uan|ai|ei|ui|ao|ou|iu|ie|ue|ve|ia|ua|uo|er|an|en|in|un|a|o|e|i|u|v|ü)"
_PLAIN = f"{_INITIAL}{_FINAL}"
_GLOSS = re.compile(
    rf"(?<=[\u3400-\u9fff])[(（](?:[a-zü]{{0,4}}[{_MARKED}][a-zü]{{0,4}}[)）]?|{_PLAIN}[)）])"
    rf"|(?<=[\u3400-\u9fff])[a-zü]{{0,4}}[{_MARKED}][a-zü]{{0,4}}[)）]"
    rf"|(?<=[\u3400-\u9fff])[a-zü]{{0,4}}[{_MARKED}][a-zü]{{0,4}}(?=[\u3400-\u9fff])"
)
_HINT = re.compile(rf"[{_MARKED}]|[(（][a-zü]{{2,6}}[)）]")
_SINGLE = re.compile(r"[(（][a-zü][)）]")  # (a) is an item, not a reading


def find(text: str) -> list[Finding]:
    """Readings in brackets behind a Chinese character; with a tone mark also when a bracket is lost."""
    if not _HINT.search(text):
        return []
    return [
        Finding(*match.span(), "", "N16", "去掉网站插入的注音。", common=True)
        for match in _GLOSS.finditer(text)
        if not _SINGLE.fullmatch(match[0])
    ]
