"""05 and 05b: the secretary's speech as the press office's web page, and as a plain text that differs in one figure."""

from html import escape
from pathlib import Path

from sample_builders.common import Sample, lines

# The page was posted the day after the speech: a reader that takes the posting time for the speech's date is a day late.
POSTED = "2026-04-22 18:26:41"
FIGURE = ("新增规上工业企业125家", "新增规上工业企业135家")
MENU = ("首页", "市情概况", "新闻中心", "政务公开", "政务服务", "互动交流", "数据开放", "专题专栏")
RELATED = (
    ("2026-04-22", "我市召开高质量发展暨重点工作推进会"),
    ("2026-04-18", "市政府督查室通报一季度重点工作：红灯3个黄灯7个"),
    ("2026-04-16", "一季度全市地区生产总值同比增长6.0%"),
    ("2026-03-29", "澜峰重装智能工厂正式投产"),
    ("2026-03-12", "全市产业链链长会议召开，全年确保8条链营收3500亿元"),
)
# The editor's given name lies outside GB2312 and takes four bytes in GB18030: a decoder that trusts the label fails.
EDITOR = "高䶮"
HEAD = """<!DOCTYPE html>
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{title}_云江新闻_云江市人民政府门户网站</title>
<meta name="ArticleTitle" content="{title}" />
<meta name="PubDate" content="{posted}" />
<meta name="ContentSource" content="云江日报" />
<style type="text/css">.top{{height:36px}}.zw p{{text-indent:2em;line-height:2}}</style>
<script type="text/javascript">var siteid=17;function setFont(n){{document.getElementById("zoom").style.fontSize=n+"px";}}</script>
</head>
<body>
<div class="top"><a href="/app">移动客户端</a> | <a href="/wx">微信公众号</a> | <a href="/old">长者助手</a> | 今天是2026年4月23日 星期四 多云 14℃~23℃</div>
<div class="header"><img src="/images/logo.png" alt="云江市人民政府" /><form action="/search"><input name="q" value="请输入关键字" /><input type="submit" value="搜索" /></form></div>
<ul class="nav">{menu}</ul>
<div class="crumb">您当前的位置：<a href="/">首页</a> &gt; <a href="/xw">新闻中心</a> &gt; <a href="/xw/ldjh">领导讲话</a> &gt; 正文</div>
<div class="main"><div class="left">
<h1 class="bt">{title}</h1>
<div class="info">发布时间：{posted}　来源：云江日报　浏览次数：<span id="hits">1286</span>　字号：<a href="javascript:setFont(18)">大</a> <a href="javascript:setFont(16)">中</a> <a href="javascript:setFont(14)">小</a>　<a href="javascript:window.print()">打印</a></div>
<div class="share">分享到：<a class="wx">微信</a><a class="wb">微博</a><a class="qq">QQ空间</a></div>
<div class="zw" id="zoom">
"""
TAIL = """</div>
<div class="editor">责任编辑：{editor}</div>
<div class="tools"><a href="javascript:window.print()">【打印本页】</a><a href="javascript:window.close()">【关闭窗口】</a></div>
<div class="page">上一篇：<a href="/xw/4411.html">市委常委会召开会议</a>　下一篇：<a href="/xw/4413.html">全市防汛工作会议召开</a></div>
</div><div class="right"><h3>相关文章</h3><ul>{related}</ul>
<h3>热门排行</h3><ol><li><a href="/a/1.html">云江三桥9月底前通车</a></li><li><a href="/a/2.html">112个老旧小区改造名单公布</a></li></ol></div></div>
<div class="footer"><p><a href="/about">网站声明</a> | <a href="/map">网站地图</a> | <a href="/contact">联系我们</a></p>
<p>主办：云江市人民政府办公室　承办：云江市数据局　网站标识码：0000000017</p>
<p>江ICP备00000017号-1　江公网安备 00000000000017号　技术支持电话：0000-12345</p></div>
</body>
</html>
"""


def press_page(path: Path) -> bytes:
    """Windows line ends and a charset label that is too narrow, as such pages come."""
    title, *rest = lines(path)
    menu = "".join(f'<li><a href="/{number}">{name}</a></li>' for number, name in enumerate(MENU))
    related = "".join(
        f'<li><a href="/xw/{4300 + number}.html" title="{name}">{name}</a><span>{day}</span></li>'
        for number, (day, name) in enumerate(RELATED)
    )
    body = "".join(_paragraph(line) for line in rest)
    page = (
        HEAD.format(title=escape(title), posted=POSTED, menu=menu) + body + TAIL.format(editor=EDITOR, related=related)
    )
    return page.replace("\n", "\r\n").encode("gb18030")


def _paragraph(line: str) -> str:
    """Centred lines for the date and the speaker; headings bold inside a span, as the page editor writes them."""
    if line.startswith(("（2026年", "中共云江市委书记")):
        return f'<p style="text-align: center;">{escape(line)}</p>\n'
    if line[:2] in {"一、", "二、", "三、", "四、", "五、"}:
        return (
            f'<p>&nbsp;&nbsp;&nbsp;&nbsp;<strong><span style="font-family: 黑体;">{escape(line)}</span></strong></p>\n'
        )
    return f'<p><span style="font-size: 16px;">&nbsp;&nbsp;&nbsp;&nbsp;{escape(line)}</span></p>\n'


def other_version(path: Path) -> bytes:
    text = path.read_text(encoding="utf-8")
    if text.count(FIGURE[0]) != 1:
        raise ValueError("the figure that differs must stand once in the source")
    return text.replace(*FIGURE).encode("utf-8")


SOURCE = "05-市委书记讲话-高质量发展推进会.txt"
SAMPLES = (
    Sample(name="05-市委书记讲话-高质量发展推进会.html", source=SOURCE, build=press_page),
    Sample(name="05b-市委书记讲话-另一版本.txt", source=SOURCE, build=other_version),
)
