import { Alert, Button } from 'antd';
import { failureText, type Failed as Failure } from '../ui/failure-text.ts';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';

interface Props {
  readonly failed: Failure;
  /** asks again, where that may help. */
  readonly again?: () => void;
}

/** A failed call, in words, with what to do. */
export function Failed({ failed, again }: Props) {
  const shared = useSay(SHARED_TEXTS);
  return (
    <Alert
      type="error"
      showIcon
      title={failureText(failed, shared)}
      action={again && <Button onClick={again}>{shared('retry')}</Button>}
    />
  );
}
