import '../register/register.css';
import { useSay } from '../../ui/say.ts';
import { MINE_TEXTS } from './mine-texts.ts';
import { MyDevices } from './my-devices.tsx';
import { MyPhone } from './my-phone.tsx';
import { MyRecord } from './my-record.tsx';
import { MyTerms } from './my-terms.tsx';

/** What a resident sees and corrects of their own: record, phone, devices, terms. */
export function MinePage() {
  const say = useSay(MINE_TEXTS);
  return (
    <>
      <h1 className="hidden">{say('mine')}</h1>
      <MyRecord />
      <MyPhone />
      <MyDevices />
      <MyTerms />
    </>
  );
}
