import { Breadcrumb } from 'antd';
import { useSay } from '../ui/say.ts';
import { SubmissionDetail } from './submission-detail.tsx';
import { TEXTS } from './texts.ts';

/** One submission, by an address of its own. */
export function SubmissionPage({ id }: { readonly id: string }) {
  const say = useSay(TEXTS);
  return (
    <>
      <Breadcrumb
        items={[
          { title: <a href="#/submissions">{say('submissions')}</a> },
          { title: say('submission') },
        ]}
      />
      <SubmissionDetail id={id} />
    </>
  );
}
