import { INTAKE_KIND_IDS, intakeKind, isIntakeKind, isTable, writeTemplate } from '@kangma/intake';
import { type Io, OK, USAGE } from '../io.ts';
import type { Options } from '../options.ts';

/** `kangma template`: writes the empty form of a kind. */
export async function writeTemplateFile(io: Io, options: Options): Promise<number> {
  const [id = ''] = options.positional;
  const kind = isIntakeKind(id) ? intakeKind(id) : undefined;
  if (kind === undefined || !isTable(kind)) {
    const known = INTAKE_KIND_IDS.filter((one) => isTable(intakeKind(one)));
    io.err(`kangma template: one of these is needed: ${known.join(', ')}\n`);
    return USAGE;
  }
  const path = options.output ?? `${id}.xlsx`;
  const reason = io.writeNew(path, await writeTemplate(kind));
  if (reason !== undefined) {
    io.err(`kangma template: ${path}: ${reason}\n`);
    return USAGE;
  }
  io.out(`${path}\n`);
  return OK;
}
