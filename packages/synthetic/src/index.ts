export type { Delivery, File } from './files/delivery.ts';
export type { Resident } from './people/population.ts';
export type { Office, Role } from './places/office.ts';
export type { Division } from './places/settle.ts';
export {
  type Persona,
  type Province,
  type ProvinceOptions,
  syntheticProvince,
} from './province.ts';
