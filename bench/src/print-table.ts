const HEAD = ['', 'decisions/s', 'ratio', 'target', 'garbage', ''];

export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const lines = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  console.log(`${title}\n`);
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column === 1 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    );
    console.log(cells.join('  ').trimEnd());
  }
  console.log();
}
