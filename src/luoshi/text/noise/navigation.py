"""N11: menus, search boxes, footers and page turners around the body."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding
from luoshi.text.lines import Line, head, margins, tail

_MENU_WORDS = """
    首页 首页Home 网站首页 返回首页 政务公开 政务服务 政务服务E-services 互动交流 政策发布 政策解读 新闻中心 办事服务 便民服务 数据开放
    政府信息公开 政府信息公开指南 公开指南 公开年报 规章库 高级搜索 搜索 搜索位置 标题 全文 排序方式 按时间 按相关度 文件状态 不限
    现行有效 已失效 收起 展开 搜索以下关键词 搜索热词 搜索热词： 热搜词： 下载文字版 下载图片版 打印 打印本页 打印关闭 关闭 关闭窗口
    【打印】 【关闭】 【返回顶部】 【返回顶部】【关闭窗口】 【打印】【关闭】 返回顶部 分享 分享： 分享到 分享到： 收藏 我的收藏 我的收藏收藏
    用户登录 登录 登录/注册 登录注册 注册 注册登录 注册登陆 登陆 退出 您好 市民网页 语言 简体 繁体 繁體 简体中文 繁体中文 繁体版
    简体版 英文版 English EN 手机端 手机版 关注 关注· 无障碍 无障碍阅读 长者助手 适老化 关怀版 关爱版 微信 微博 客户端 推荐 我要查
    我要办 我要信访 智能问答 网站地图 网站地图| 联系我们 关于我们 友情链接 版权声明 网站声明 相关文章 相关推荐 相关阅读 相关链接
    相关附件 猜你喜欢 热门文章 最新文章 推荐阅读 文章搜索 站内搜索 不存在或已删除 上一篇 下一篇 上一页 下一页 尾页 末页 扫一扫
    扫一扫在手机打开当前页 点击收起 点击展开 网络支持IPv6网络 网站支持IPV6 浏览量： 您是第 位访客 【字体： 【字体:【字号： 【字号: 】 大 中 小
    A+大 A+中 A+小 A+ A- ...... …… GovernmentAffairs LocalNews Enquiries GovernmentAgencies AboutTianhe 政务邮箱 新闻 公开 服务
    互动 政策 人文 应用 我的 更多 更多>> 下载 全屏 加大 还原 减小 放大 缩小 相关报道 相关报道： 首页访问量：- 全部 文字版 图片版 纠错 语音播报 中文 简 繁 发布 主题词： 浏览次数：
"""
_MENU = frozenset(_MENU_WORDS.split())
_FOOTER = re.compile(
    r".{0,30}ICP[备证].{0,60}|.{0,12}公网安备.{0,60}|(?:网站)?标识码[：:].{0,40}|网站标识码.{0,60}|版权所有.{0,60}|.{2,30}版权所有.{0,60}|"
    r"主办(?:单位)?[：:].{2,40}(?:承办(?:单位)?|联系(?:方式|电话|我们)|备案|ICP|电话).{0,80}|承办单位[：:].{2,60}|技术支持[：:].{2,40}|备案序号.{0,60}|"
    r"联系我们[：:].{0,40}|联系方式[：:]\s?[\d-]{7,16}|建议使用.{0,40}浏览器.{0,20}|Copyright.{0,80}|[©Ⓒ].{0,80}|您是第.{0,10}位访客"
)
_TURNER = re.compile(
    r"(?:上一[篇页条]|下一[篇页条]|前一篇|后一篇)\s?[：:].{0,80}|(?:[（(【]?上一页|首页)?(?:\s{0,4}\d){1,60}\s{0,4}下一页.{0,6}"
)
_EDITOR = re.compile(r"[（(【\[]?\s?(?:责任编辑|责编|编辑|网站编辑)\s?[：:]\s?[\w·\s、]{0,20}[)）】\]]?")
_FONT = re.compile(
    r"[【\[（(]?\s?(?:字体|字号)\s?(?:大小)?\s?[：:]?\s?[大中小\s]{0,12}[】\])）]?(?:\s{0,4}[【\[]?(?:打印|关闭)\s?[】\]]?){0,3}"
)
_MAIL_BUTTON = re.compile(r"【\s?E-?mail推荐\s{0,4}】?")
_BUTTON = re.compile(r"打印本页|关闭窗口|返回顶部|【返回顶部】|扫一扫在手机打开当前页")
_ANYWHERE = ("责任编辑", "责编", "字体", "字号", "E-mail推荐", "下一页", "打印本页", "关闭窗口", "返回顶部", "扫一扫在")
_RULES = frozenset(("|", "-", "｜"))  # between the entries of a menu
_ORPHANS = frozenset(("】", "）", ")", "]"))
_ENTRY = re.compile(r"[^〔〕：:、，。《》？！%年月日\t]{1,18}")
_TITLE = re.compile(
    r"(?:报告|讲话|通知|意见|方案|办法|规划|纲要|公报|决定|条例|细则|规定|致辞|发言|总结|要点|清单|批复|函|计划|附件)$|[市省县区]长|书记|主席|^[一二三四五六七八九十]"
)
_HAN = re.compile(r"[\u3400-\u9fffA-Za-z]")
_RUN, _DENSE = 6, 7  # menu words in a page with menus; one entry in so many must be a menu word


def find(text: str) -> list[Finding]:
    """Menu words and footer lines outside the body, menus as a whole, and editor or font lines anywhere."""
    found = dict[int, Finding]()
    lines = margins(text)
    for line in lines:
        packed = re.sub(r"\s+", "", line.text)
        if packed in _MENU or (
            len(line.text) <= 160 and (_FOOTER.fullmatch(line.text) or _TURNER.fullmatch(line.text))
        ):
            found[line.start] = _drop(line)
    if len(found) >= _RUN:
        found.update({line.start: _drop(line) for line in lines if line.text in _RULES | _ORPHANS})
        for line in _menus(head(text), found) + _menus(tail(text), found):
            found[line.start] = _drop(line)
    for line in _everywhere(text):
        found[line.start] = _drop(line)
    return [found[start] for start in sorted(found)]


def _drop(line: Line) -> Finding:
    return Finding(line.start, line.end, "", "N11", "网页导航、页脚或按钮，不是正文。")


def _menus(lines: list[Line], found: dict[int, Finding]) -> list[Line]:
    """Short lines enclosed by menu words: entries that no list can know, such as the names of columns."""
    extra, run = list[Line](), list[Line]()
    for line in [*lines, Line(0, 0, "。")]:
        if line.start in found or _is_entry(line.text):
            run.append(line)
            continue
        marked = [at for at, entry in enumerate(run) if entry.start in found]
        if len(marked) >= _RUN and len(marked) * _DENSE >= marked[-1] - marked[0]:
            extra += run[marked[0] : marked[-1]]
        run = []
    return extra


def _is_entry(text: str) -> bool:
    return bool(_ENTRY.fullmatch(text) and _HAN.search(text) and not _TITLE.search(text))


def _everywhere(text: str) -> list[Line]:
    """Lines that are furniture wherever they stand, since pages are often pasted one behind the other."""
    found = list[Line]()
    for word in _ANYWHERE:
        at = text.find(word)
        while at >= 0:
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = len(text) if end < 0 else end
            body = text[start:end].strip() if end - start <= 80 else ""
            if body and any(shape.fullmatch(body) for shape in (_EDITOR, _FONT, _MAIL_BUTTON, _TURNER, _BUTTON)):
                lead = start + len(text[start:end]) - len(text[start:end].lstrip())
                found.append(Line(lead, lead + len(body), body))
                found += _orphan(text, end)
            at = text.find(word, end)
    return found


def _orphan(text: str, end: int) -> list[Line]:
    """The bracket that closes a furniture line on the next one."""
    rest = text[end : end + 20]
    body = rest.strip()[:1]
    at = end + rest.find(body) if body else end
    following = text[at + 1 : at + 2]
    opened = text.rfind("（", text.rfind("\n", 0, end) + 1, end) >= 0 or text.rfind("【", max(end - 40, 0), end) >= 0
    if body in _ORPHANS and opened and following in ("", "\n", " ") and "\n" in rest[: at - end]:
        return [Line(at, at + 1, body)]
    return []
