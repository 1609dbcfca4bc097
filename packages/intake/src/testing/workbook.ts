/** One part of an archive; `declared` is what the directory says of its size. */
interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly declared?: number;
}

/** Packs bytes: given by the test, for what reads and packs files stays in tests. */
type Deflate = (bytes: Uint8Array) => Uint8Array;

/** An archive of the parts. Their checksums are left out: the reader goes by their sizes. */
export function zip(deflate: Deflate, parts: readonly Part[]): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of parts) {
    const data = Buffer.from(content);
    const packed = deflate(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    local.push(Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), fields, tail, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, list, end]);
}

/** A workbook whose first sheet has these rows of XML; style 1 is a day with its time, 2 text, 3 a day. */
export function workbook(deflate: Deflate, rows: string, more: readonly Part[] = []): Uint8Array {
  return zip(deflate, [
    {
      name: 'xl/workbook.xml',
      content: '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId7"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="rId7" Target="worksheets/sheet9.xml"/></Relationships>',
    },
    {
      name: 'xl/styles.xml',
      content:
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; hh:mm"/></numFmts>' +
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="49"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
    {
      name: 'xl/worksheets/sheet9.xml',
      content: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    },
    ...more,
  ]);
}

/** A row of text cells. */
export function textRow(row: number, cells: readonly string[]): string {
  const written = cells.map((text, i) =>
    text === '' ? '' : cell(row, i, `t="inlineStr"`, `<is><t>${text}</t></is>`),
  );
  return `<row r="${row}">${written.join('')}</row>`;
}

/** One cell with its attributes and what stands in it. */
export function cell(row: number, column: number, attributes: string, body: string): string {
  return `<c r="${String.fromCharCode(65 + column)}${row}" ${attributes}>${body}</c>`;
}
