"""Checks what a script can decide of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).

Prints one line a fault and exits 1 if there is any. No fault here does not prove conformity.
"""

import re
import sys

import pikepdf
from pikepdf import Name

faults = []
checks = 0


def check(condition, text):
    global checks
    checks += 1
    if not condition:
        faults.append(text)


def walk_tags(element, parent, depth=0):
    yield element, parent
    kids = element.get("/K")
    if kids is None or depth > 60:
        return
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from walk_tags(kid, element, depth + 1)


def number_tree(node):
    nums = node.get("/Nums", [])
    for at in range(0, len(nums), 2):
        yield int(nums[at]), nums[at + 1]
    for kid in node.get("/Kids", []):
        yield from number_tree(kid)


def check_metadata(pdf):
    root = pdf.Root
    stream = root.Metadata
    check("/Filter" not in stream, "6.6.2.1: metadata stream is compressed")
    check(stream.Type == Name.Metadata and stream.Subtype == Name.XML, "6.6.2.1: metadata type")
    text = stream.read_bytes().decode("utf-8")
    groups = re.findall(r"<rdf:Description[^>]*>(?:(?!</rdf:Description>).)*", text, re.S)
    own = [g for g in groups if "pdfaid:part" in g]
    check(len(own) == 1 and ">3<" in own[0] and ">A<" in own[0], "6.6.4: pdfaid is not 3 A")
    check(own and "<dc:" not in own[0], "6.6.4: pdfaid is not on its own")
    check("<pdfuaid:part>1</pdfuaid:part>" in text, "UA 5: no pdfuaid")
    check("http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>" in text, "6.6.2.3: no schema for pdfuaid")
    title = re.search(r"<dc:title>.*?<rdf:li xml:lang=\"x-default\">(.*?)</rdf:li>", text, re.S)
    check(title is not None and title.group(1) != "", "UA 7.1: no dc:title")
    info = pdf.trailer.get("/Info", {})
    if title is not None and "/Title" in info:
        plain = title.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        check(str(info["/Title"]) == plain, "Info title differs from XMP")


def check_catalog(pdf):
    root = pdf.Root
    check(bool(root.get("/MarkInfo", {}).get("/Marked")), "6.7.2.2: not marked")
    check(not root.get("/MarkInfo", {}).get("/Suspects", False), "UA 7.1: suspects")
    check(len(str(root.get("/Lang", ""))) >= 2, "6.7.4: no language")
    check(bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")), "UA 7.1: title not shown")
    intents = list(root.get("/OutputIntents", []))
    check(len(intents) == 1 and intents[0].S == Name.GTS_PDFA1, "6.2.3: output intent")
    if intents:
        profile = intents[0].DestOutputProfile
        data = profile.read_bytes()
        check(int(profile.N) == 3 and data[16:20] == b"RGB " and data[36:40] == b"acsp", "6.2.3: ICC profile")
    for key in ("/AA", "/OpenAction", "/OCProperties", "/Requirements", "/Perms"):
        check(key not in root, f"catalog has {key}")
    check("/NeedAppearances" not in root.get("/AcroForm", {}), "6.4.1: NeedAppearances")
    check("/XFA" not in root.get("/AcroForm", {}), "6.4.2: XFA")
    check("/ID" in pdf.trailer and "/Encrypt" not in pdf.trailer, "6.1.3: ID or Encrypt")


def check_attachments(pdf):
    names = list(pdf.Root.get("/Names", {}).get("/EmbeddedFiles", {}).get("/Names", []))
    keys = [bytes(names[at]) for at in range(0, len(names), 2)]
    check(keys == sorted(keys), "name tree is not sorted")
    listed = {spec.objgen for spec in pdf.Root.get("/AF", [])}
    for at in range(1, len(names), 2):
        spec = names[at]
        check("/F" in spec and "/UF" in spec and "/EF" in spec, "6.8: file specification")
        check("/AFRelationship" in spec, "6.8: AFRelationship")
        check(spec.objgen in listed, "6.8: attachment without association")
        stream = spec.EF.F
        check("/Subtype" in stream, "6.8: media type")
        check("/ModDate" in stream.Params and int(stream.Params.Size) == len(stream.read_bytes()), "6.8: params")


def check_annotations(pdf, tree, tags):
    parents = dict(number_tree(tree.ParentTree))
    check(int(tree.ParentTreeNextKey) > max(parents, default=-1), "ParentTreeNextKey")
    for number, page in enumerate(pdf.pages, 1):
        annotations = list(page.obj.get("/Annots", []))
        if annotations:
            check(page.obj.get("/Tabs") == Name.S, f"UA 7.18.3: page {number} has no /Tabs /S")
        check("/StructParents" in page.obj or "/Contents" not in page.obj, f"page {number}: StructParents")
        for annotation in annotations:
            flags = int(annotation.get("/F", 0))
            check(flags & 4 and not flags & (1 | 2 | 32), f"6.3.2: flags {flags}")
            x0, y0, x1, y1 = [float(side) for side in annotation.Rect]
            check(x0 < x1 and y0 < y1, "empty rectangle")
            check("/StructParent" in annotation, "UA 7.18: annotation outside the tags")
            element = parents.get(int(annotation.get("/StructParent", -1)))
            inside = element is not None and any(
                kid.get("/Type") == Name.OBJR and kid.Obj.objgen == annotation.objgen
                for kid in (element.K if isinstance(element.K, pikepdf.Array) else [element.K])
                if isinstance(kid, pikepdf.Dictionary)
            )
            check(inside, "UA 7.18: OBJR and parent tree do not meet")
            if annotation.Subtype == Name.Widget:
                check(element is not None and element.S == Name.Form, "UA 7.18.4: widget outside Form")
                check(str(annotation.get("/TU", "")) != "", "UA 7.18.1: no TU")
                check(set(annotation.AP.keys()) == {"/N"}, "6.3.3: appearance keys")
                check_form(annotation.AP.N)
                check("/AA" not in annotation and "/A" not in annotation, "6.4.1: action on a widget")
            elif annotation.Subtype == Name.Link:
                check(element is not None and element.S == Name.Link, "UA 7.18.5: link outside Link")
                check(str(annotation.get("/Contents", "")) != "", "UA 7.18.5: link without Contents")


def check_form(form):
    check(isinstance(form, pikepdf.Stream) and form.Subtype == Name.Form, "appearance is no form XObject")
    check("/BBox" in form and "/Resources" in form, "form XObject without BBox or Resources")
    content = form.read_bytes()
    if content.strip():
        check(content.startswith(b"/Artifact BMC") and content.rstrip().endswith(b"EMC"), "UA 7.1: seal is not an artifact")
    fonts = form.Resources.get("/Font", {})
    for key in fonts.keys():
        check_font(fonts[key])


def check_font(font):
    check(font.Subtype == Name.Type0 and font.Encoding == Name("/Identity-H"), "font kind")
    check("/ToUnicode" in font, "6.2.11.7.2: no ToUnicode")
    descendant = font.DescendantFonts[0]
    check(descendant.get("/CIDToGIDMap") == Name.Identity, "6.2.11.3.2: CIDToGIDMap")
    check(str(descendant.CIDSystemInfo.Ordering) == "Identity", "CIDSystemInfo")
    descriptor = descendant.FontDescriptor
    check("/FontFile2" in descriptor, "6.2.11.4.1: font not embedded")
    data = descriptor.FontFile2.read_bytes()
    widths = read_widths(data)
    stated = list_widths(descendant)
    check(len(stated) > 0, "6.2.11.5: no widths")
    # Parts of composite letters are in the program too, but no text shows them by themselves.
    for glyph, width in stated.items():
        check(glyph < len(widths) and abs(width - widths[glyph]) <= 1, f"6.2.11.5: width of glyph {glyph}")


def read_widths(data):
    tables = {}
    for at in range(int.from_bytes(data[4:6], "big")):
        record = data[12 + at * 16 : 28 + at * 16]
        tables[record[:4]] = data[int.from_bytes(record[8:12], "big") :][: int.from_bytes(record[12:16], "big")]
    units = int.from_bytes(tables[b"head"][18:20], "big")
    count = int.from_bytes(tables[b"maxp"][4:6], "big")
    metrics = int.from_bytes(tables[b"hhea"][34:36], "big")
    advance = lambda glyph: int.from_bytes(tables[b"hmtx"][min(glyph, metrics - 1) * 4 :][:2], "big")
    return [advance(glyph) * 1000 / units for glyph in range(count)]


def list_used(font):
    """Glyphs that text is set with; others are there as parts of composite glyphs."""
    text = font.ToUnicode.read_bytes().decode("latin-1")
    used = set()
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        used.update(int(code, 16) for code in re.findall(r"<([0-9A-Fa-f]+)>\s*<[0-9A-Fa-f]*>", block))
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        for first, last in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*[<\[]", block):
            used.update(range(int(first, 16), int(last, 16) + 1))
    check(len(used) > 0, "6.2.11.7.2: ToUnicode names no glyph")
    return used


def list_widths(descendant):
    found = {}
    entries = list(descendant.W)
    at = 0
    while at < len(entries):
        if isinstance(entries[at + 1], pikepdf.Array):
            for offset, width in enumerate(entries[at + 1]):
                found[int(entries[at]) + offset] = float(width)
            at += 2
        else:
            for glyph in range(int(entries[at]), int(entries[at + 1]) + 1):
                found[glyph] = float(entries[at + 2])
            at += 3
    return found


def check_tags(tree):
    tags = []
    for kid in tree.K if isinstance(tree.K, pikepdf.Array) else [tree.K]:
        tags.extend(walk_tags(kid, tree))
    for element, parent in tags:
        check(element.P.objgen == parent.objgen, f"{element.S}: wrong parent")
        if element.S == Name.Figure:
            check(str(element.get("/Alt", "")) != "", "UA 7.3: figure without Alt")
            check(not str(element.get("/Alt", "")).startswith("sigbox:"), "a placeholder is left")
    return tags


def check_content(pdf):
    for number, page in enumerate(pdf.pages, 1):
        depth = 0
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                depth += 1
            elif name == "EMC":
                depth -= 1
            elif name in ("Tj", "TJ", "f", "F", "f*", "S", "s", "B", "b", "B*", "b*", "Do", "sh"):
                check(depth > 0, f"UA 7.1: page {number}: {name} outside marked content")
        check(depth == 0, f"page {number}: marked content does not balance")


def check_objects(pdf):
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream):
            check("/F" not in item, "6.1.7.1: external stream")
            check(item.get("/Filter") != Name.LZWDecode, "6.1.7.2: LZW")
        if isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
            check(item.get("/S") not in (Name.JavaScript, Name.Launch, Name.Movie, Name.Sound), "6.5.1: action")
            if item.get("/Type") == Name.Font and item.get("/Subtype") == Name.Type0:
                check_font(item)
            if item.get("/Type") == Name.Sig:
                check(len(bytes(item.Contents)) < 32768, "6.1.13: string too long")


def main(path):
    with open(path, "rb") as file:
        head = file.read(16)
    check(re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}", head) is not None, "6.1.2: header")
    with pikepdf.open(path) as pdf:
        check_metadata(pdf)
        check_catalog(pdf)
        check_attachments(pdf)
        tree = pdf.Root.StructTreeRoot
        tags = check_tags(tree)
        check_annotations(pdf, tree, tags)
        check_content(pdf)
        check_objects(pdf)
    for fault in faults:
        print(fault)
    print(f"{checks} checks, {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main(sys.argv[1]))
