import { REFUSALS } from '@kangma/contract';
import { Button, Form, Input, Select } from 'antd';
import { useSay } from '../ui/say.ts';
import { PEOPLE_TEXTS } from './people-texts.ts';

type Refusal = (typeof REFUSALS)[number];

interface Props {
  /** of the field, unique on the page. */
  readonly field: string;
  readonly confirmText: string;
  readonly busy: boolean;
  /** told the number of the document that the clerk sees. */
  readonly onSeen: (document: string) => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** How a case at the counter ends: the clerk types the number of the document they see, or says why not. */
export function SeenOrRefused({ field, confirmText, busy, onSeen, onRefused }: Props) {
  const say = useSay(PEOPLE_TEXTS);
  return (
    <>
      <Form<{ document: string }>
        layout="vertical"
        className="place-form"
        onFinish={({ document }) => onSeen(document)}
      >
        <Form.Item
          name="document"
          label={say('number')}
          htmlFor={field}
          rules={[{ required: true, message: say('required') }]}
        >
          <Input className="number" id={field} autoComplete="off" maxLength={60} />
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={busy}>
          {confirmText}
        </Button>
      </Form>
      <Select
        className="narrow"
        aria-label={say('refuse-why')}
        placeholder={say('refuse-why')}
        disabled={busy}
        value={null}
        onChange={(refusal: Refusal | null) => {
          if (refusal !== null) onRefused(refusal);
        }}
        options={REFUSALS.map((value) => ({ value, label: say(`refusal-${value}`) }))}
      />
    </>
  );
}
