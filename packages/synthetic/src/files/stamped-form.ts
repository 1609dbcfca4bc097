/** The "scan" of a stamped release form: a one-page PDF made by hand, which says what it stands for. */
export function stampedForm(reference: string): Uint8Array {
  const text = `BT /F1 14 Tf 60 760 Td (Synthetic release form ${reference.replaceAll(/[^\w-]/g, '')}) Tj 0 -30 Td (STAMPED) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.lastIndexOf('xref')}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}
