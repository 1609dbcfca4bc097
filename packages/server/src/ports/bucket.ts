/** Into how many buckets people fall: due work and runs over everybody are shared out by bucket. */
export const BUCKETS = 64;

/** The bucket of a person's id (a random UUID): a range of ids, so that a bucket is one stretch of every primary key. */
export function bucketOf(person: string): number {
  return Number.parseInt(person.slice(0, 2), 16) >> 2;
}

/** The first and the last id that a bucket can hold. */
export function bucketRange(bucket: number): readonly [string, string] {
  const byte = (n: number) => n.toString(16).padStart(2, '0');
  return [
    `${byte(bucket << 2)}000000-0000-0000-0000-000000000000`,
    `${byte((bucket << 2) | 3)}ffffff-ffff-ffff-ffff-ffffffffffff`,
  ];
}
