const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** Text of a workbook's XML: entities, and the form `_x000D_` in which workbooks keep characters XML has none for. */
export function xmlText(source: string): string {
  if (!source.includes('&') && !source.includes('_x')) return source;
  return source
    .replace(
      /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
      (whole, hex, decimal, name: string) => {
        if (name !== undefined) return ENTITIES[name] ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}

/** One attribute of a tag's text. */
export function attribute(tag: string, name: string): string | undefined {
  const at = tag.indexOf(` ${name}="`);
  if (at < 0) return undefined;
  const from = at + name.length + 3;
  return tag.slice(from, tag.indexOf('"', from));
}

/** What stands in each element of a name, one after the other; nothing after one that is not closed. */
export function* elements(xml: string, name: string): Generator<string> {
  const open = new RegExp(`<((?:\\w+:)?)${name}(?:\\s[^<>]*)?>`, 'g');
  for (let match = open.exec(xml); match !== null; match = open.exec(xml)) {
    if (match[0].endsWith('/>')) yield '';
    else {
      const end = xml.indexOf(`</${match[1]}${name}>`, open.lastIndex);
      if (end < 0) return;
      yield xml.slice(open.lastIndex, end);
      open.lastIndex = end;
    }
  }
}

/** The text of all `<t>` in a piece of XML, without the phonetic hints (`<rPh>`) that stand beside it. */
export function textOfRuns(source: string): string {
  const [first = '', ...hinted] = source.split(/<(?:\w+:)?rPh(?=[\s>])/);
  const told = first + hinted.map((part) => part.split('rPh>')[1] ?? '').join('');
  let text = '';
  for (const [, run] of told.matchAll(RUN)) text += run;
  return xmlText(text);
}
const RUN = /<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g;
