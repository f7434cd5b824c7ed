#!/usr/bin/env python3
"""Checks Word documents of this project with python-docx and lxml, independent of the program that
wrote them: that they open, that elements stand in the order of the schema (Word repairs what does
not), that every style, picture and footer that is named is there, and for official documents that
page, grid and fonts are those of GB/T 9704-2012. Prints one line for each file.

Usage: scripts/check_word.py FILE.docx...
"""

import os
import sys

import docx
from docx.oxml.ns import qn

# The order of children in ISO/IEC 29500, as far as our documents have them.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
    "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect "
    "bdr shd fitText vertAlign rtl cs em lang eastAsianLayout",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
    "vAlign hideMark",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr p",
    "p": "pPr r",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
    "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi "
    "rtlGutter docGrid",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr text",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
    "unhideWhenUsed qFormat locked pPr rPr tblPr",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "settings": "writeProtection view zoom removePersonalInformation mirrorMargins "
    "bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop defaultTabStop "
    "autoHyphenation evenAndOddHeaders bookFoldPrinting drawingGridHorizontalSpacing "
    "drawingGridVerticalSpacing characterSpacingControl footnotePr endnotePr compat rsids "
    "themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    "compat": "useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL "
    "noColumnBalance balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone "
    "ulTrailSpace doNotExpandShiftReturn spacingInWholePoints adjustLineHeightInTable "
    "useFELayout compatSetting",
}
ORDER = {name: words.split() for name, words in ORDER.items()}


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def order_faults(root, part):
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        order = ORDER.get(local(element))
        if order is None:
            continue
        last = -1
        for child in element:
            name = local(child)
            if name not in order:
                yield f"{part}: <{name}> does not belong in <{local(element)}>"
                continue
            place = order.index(name)
            if place < last:
                yield f"{part}: <{name}> stands too late in <{local(element)}>"
            last = max(last, place)


def reference_faults(document):
    """Styles, pictures and footers that are named and are not there; sizes that do not add up."""
    styles = {style.style_id for style in document.styles}
    body = document.element.body
    roots = [("document", body)] + [
        (part.partname, part.element)
        for part in document.part.related_parts.values()
        if hasattr(part, "element")
    ]
    for name, root in roots:
        for style in root.iter(qn("w:pStyle")):
            if style.get(qn("w:val")) not in styles:
                yield f"{name}: no style {style.get(qn('w:val'))}"
        for cell in root.iter(qn("w:tc")):
            if local(cell[-1]) != "p":
                yield f"{name}: a cell does not end with a paragraph"
        for table in root.iter(qn("w:tbl")):
            columns = len(table.find(qn("w:tblGrid")))
            for row in table.iter(qn("w:tr")):
                spans = row.iter(qn("w:gridSpan"))
                wide = sum(int(span.get(qn("w:val"))) - 1 for span in spans)
                if len(row.findall(qn("w:tc"))) + wide != columns:
                    yield f"{name}: a row of a table with {columns} columns has another number"
    for blip in body.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"):
        link = blip.get(qn("r:embed"))
        if not document.part.related_parts[link].blob.startswith(b"\x89PNG\r\n"):
            yield f"{link}: no PNG"
    ids = [element.get("id") for element in body.iter(qn("wp:docPr"))]
    if len(ids) != len(set(ids)):
        yield "two pictures have one id"


def form_faults(document):
    """GB/T 9704-2012: what the first page of the bulletin has to say about page, grid and fonts."""
    section = document.sections[0]
    millimetres = {
        "page": (section.page_width.mm, section.page_height.mm),
        "upper left": (section.top_margin.mm, section.left_margin.mm),
        "text": (
            section.page_width.mm - section.left_margin.mm - section.right_margin.mm,
            section.page_height.mm - section.top_margin.mm - section.bottom_margin.mm,
        ),
    }
    for name, wanted in {"page": (210, 297), "upper left": (37, 28), "text": (156, 225)}.items():
        if any(abs(a - b) > 0.1 for a, b in zip(millimetres[name], wanted)):
            yield f"{name}: {millimetres[name]} mm and not {wanted}"
    grid = section._sectPr.find(qn("w:docGrid"))
    pitch = int(grid.get(qn("w:linePitch"))) / 20
    # A character has its 16 points and the space that the style adds, in twips.
    spacing = document.styles["公文正文"].element.rPr.find(qn("w:spacing"))
    width = 16 + int(spacing.get(qn("w:val"))) / 20
    lines = int(millimetres["text"][1] / 25.4 * 72 / pitch)
    characters = round(millimetres["text"][0] / 25.4 * 72 / width, 2)
    if (lines, int(characters)) != (22, 28):
        yield f"a page has {lines} lines of {characters} characters"
    if not document.settings.odd_and_even_pages_header_footer:
        yield "odd and even pages have the same footer"
    fonts = {
        "公文标题": ("方正小标宋简体", 22), "Heading 1": ("黑体", 16), "Heading 2": ("楷体_GB2312", 16),
        "公文正文": ("仿宋_GB2312", 16), "Footer": ("宋体", 14),
    }
    for name, (font, size) in fonts.items():
        style = document.styles[name]
        found = style.element.rPr.rFonts.get(qn("w:eastAsia"))
        if (found, style.font.size.pt) != (font, size):
            yield f"{name}: {found} {style.font.size.pt} and not {font} {size}"
    for number, section in enumerate(document.sections, 1):
        for footer in (section.footer, section.even_page_footer):
            text = "".join(part.text or "" for part in footer._element.iter(qn("w:instrText")))
            if text.strip() != "PAGE":
                yield f"section {number}: a footer has no page number"
    places = [alias.get(qn("w:val")) for alias in document.element.body.iter(qn("w:alias"))]
    if places != ["发文机关标志", "发文字号", "成文日期"]:
        yield f"the places that are left to the office are {places}"
    for table in document.tables:
        if table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
            yield "a table does not repeat its head"
        lies = len(table.columns) > 10
        width = sum(column.width.mm for column in table.columns)
        if abs(width - (225 if lies else 156)) > 0.2:
            yield f"a table is {width:.1f} mm wide"


def faults(path):
    document = docx.Document(path)
    parts = [document.part] + list(document.part.related_parts.values())
    for part in parts:
        if hasattr(part, "element"):
            yield from order_faults(part.element, part.partname)
        elif str(part.partname).endswith(".xml"):
            yield from order_faults(docx.oxml.parse_xml(part.blob), part.partname)
    yield from reference_faults(document)
    if any(style.name == "公文标题" for style in document.styles) and list(
        document.element.body.iter(qn("w:alias"))
    ):
        yield from form_faults(document)


def main(paths):
    if not paths or paths[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 0 if paths else 64
    status = 0
    for path in paths:
        found = list(faults(path))
        name = os.path.basename(path)
        print(f"{name}: OK" if not found else "\n".join(f"{name}: {fault}" for fault in found))
        status |= bool(found)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
