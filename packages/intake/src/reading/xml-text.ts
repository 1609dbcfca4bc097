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

/** The text of all `<t>` in a piece of XML, without the phonetic hints (`<rPh>`) that stand beside it. */
export function textOfRuns(source: string): string {
  let text = '';
  for (const [, run] of source.replace(PHONETIC, '').matchAll(RUN)) text += run;
  return xmlText(text);
}
const RUN = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g;
const PHONETIC = /<(?:\w+:)?rPh[\s>].*?<\/(?:\w+:)?rPh>/gs;
