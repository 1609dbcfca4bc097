/** Words longer than this are not compared in full: nobody misspells a word of forty letters into one of ours. */
const COMPARED = 40;

/** The known word with the smallest edit distance to `word`; the first of them where several are equally near. */
export function nearestWord(word: string, known: readonly string[]): string {
  const start = word.slice(0, COMPARED).toLowerCase();
  let nearest = known[0] ?? '';
  let best = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = editDistance(start, candidate.toLowerCase());
    if (distance < best) [nearest, best] = [candidate, distance];
  }
  return nearest;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
