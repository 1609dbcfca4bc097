/** The columns of a submission that its receipt tells. */
export const RECEIPT = `submission_id as id, kind, division, office, received_at as "receivedAt", state, problem, size, attachment_size as "attachmentSize", format, encoding,
  accepted + repeated + rejected + parked as "rowsDone", rows_total as "rowsTotal", accepted, repeated, rejected, parked, started_at as "startedAt",
  finished_at as "finishedAt"`;
