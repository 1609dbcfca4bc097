/** Where a call of one’s own under `/v1/me` stands for a member of the family. @param bond its id. */
export function memberPath(path: string, bond = ':id'): string {
  return path.replace('/v1/me/', `/v1/me/family/${bond}/`);
}
