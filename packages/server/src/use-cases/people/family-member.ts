import type { MEMBER_ENDPOINTS } from '@kangma/contract';
import type { Resident } from '../../ports/caller.ts';
import type { Handlers } from '../../ports/handler.ts';
import { myCode } from '../serving/my-code.ts';
import { myExplanation } from '../serving/my-explanation.ts';
import { notices } from '../serving/notices.ts';
import type { Serving } from '../serving/serving.ts';
import { speak } from '../serving/speak.ts';

/**
 * What keepers do for members (R32): the same as for themselves, as the member, as long as they are bound. What they say stands in
 * the member's evidence with the bond by which it was said.
 */
export function familyMember(serving: Serving): Handlers<typeof MEMBER_ENDPOINTS> {
  const { reading } = serving;
  const own = {
    ...myCode(serving),
    ...myExplanation(serving),
    ...notices(serving),
    ...speak(serving),
  };

  /** The member of one's own bond, as a caller. */
  const asMember = async (caller: Resident, id: string): Promise<Resident | undefined> => {
    const { person: keeper } = caller;
    const bonds = await reading.bonds({ person: keeper }, keeper);
    const bond = bonds.find((one) => one.id === id && one.side === 'keeper');
    if (bond?.state !== 'bound') return undefined;
    const person = bond.member!;
    const code = await reading.code({ person }, person);
    return code && { ...caller, person, code, bond: id };
  };
  const forMember =
    <Input, Answered>(act: (caller: Resident, input: Input) => Promise<Answered>) =>
    async (caller: Resident, input: Input & { readonly id: string }) => {
      const member = await asMember(caller, input.id);
      return member === undefined
        ? ({ ok: false, code: 'not-found' } as const)
        : act(member, input);
    };
  return {
    memberCode: forMember(own.myCode),
    memberExplanation: forMember(own.myExplanation),
    memberHistory: forMember(own.myHistory),
    memberNotices: forMember(own.myNotices),
    memberCalendar: forMember(own.myCalendar),
    memberDeclare: forMember(own.declare),
    memberPreviewDeclaration: forMember(own.previewDeclaration),
    memberAnswer: forMember(own.answer),
  };
}
