"""07: the mayor's speech as a truncated web copy: declared length, a paid gap inside, a cut-off end, page remains."""

from pathlib import Path

from sample_builders.common import Sample, lines

SITE = "云笔秘网"
GAP = ("发展“整机+部件+服务”", "12家沿江化工企业")  # the paid gap begins before the first and ends before the second
END = "芯澜封装测试、恒润隔膜、鼎芯封装基板4月底前要开工，宏朗结构件、晟威储能柜6月底前要"
HEAD = """文海拾贝不觉深 — — {site}◆天天更新,记得收藏~
您的位置:{site}>>领导讲话>>产业经济>>正文

市长在产业链链长会议上的讲话(全文{whole}字)

网友供稿 分享 时间:2026/5/6 9:12:07 加入收藏 共计{whole}个字,预计阅读时长21分钟

"""
TAIL = """
……(未完,全文共{whole}字,当前仅显示{shown}字,请阅读下面提示信息。收藏《市长在产业链链长会议上的讲话》)

上一篇:市长在政府廉政工作会议上的讲话
下一篇:在全市安全生产会议上的讲话

评论一下
评论 0人参与,0条评论
还没有评论,快来抢沙发吧!
最热评论
最新评论
已有0人参与,点击查看更多精彩评论

本文内容由互联网用户自发贡献,仅代表作者本人观点。本站仅提供信息存储空间服务,不拥有所有权,不承担相关法律责任。如发现有涉嫌侵权的内容,请发送邮件至 310017@mail.example 举报,一经查实立即删除。
如若转载,请注明出处:https://bimiwang.example/40317.html
221907
领取福利

微信扫码领取福利

微信扫码分享
"""


def truncated_copy(path: Path) -> bytes:
    """The declared length is true of the whole speech; what is shown is true of what is left."""
    title, *rest = lines(path)
    text = "\n".join([title, *rest])
    start, stop, end = (text.find(mark) for mark in (*GAP, END))
    if not 0 < start < stop < end:
        raise ValueError("the marks of the gap and of the end must stand in the source in this order")
    whole = _length(text)
    gap = f"……({SITE}https://bimiwang.example省略{_length(text[start:stop])}字,正式会员可完整阅读)……"
    shown = text[:start] + gap + "\n" + text[stop : end + len(END)]
    figures = {"whole": whole, "shown": _length(text[:start]) + _length(text[stop : end + len(END)]), "site": SITE}
    return (HEAD.format(**figures) + shown + TAIL.format(**figures)).encode("utf-8")


def _length(text: str) -> int:
    return len("".join(text.split()))


SOURCE = "07-市长讲话-产业链链长会议.txt"
SAMPLES = (Sample(name="07-市长讲话-产业链链长会议-残缺版.txt", source=SOURCE, build=truncated_copy),)
