import { type CallOutput, STAFF_ENDPOINTS } from '@kangma/contract';
import { Button, Empty, Popconfirm, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { Failed } from './failed.tsx';
import { Tag } from './tag.tsx';
import { TOKEN_TEXTS } from './token-texts.ts';

type Token = CallOutput<(typeof STAFF_ENDPOINTS)['tokens']>['items'][number];

interface Props {
  readonly tokens: readonly Token[];
  readonly onRevoked: () => void;
}

/** Tokens with their times; one that is valid can be revoked. */
export function TokenTable({ tokens, onRevoked }: Props) {
  const say = useSay(TOKEN_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const [failed, setFailed] = useState<Failure>();

  const revoke = async (id: string) => {
    const answered = await client.call(STAFF_ENDPOINTS.revokeToken, { id });
    setFailed(answered.ok ? undefined : answered);
    onRevoked();
  };
  const time = (at: string) => <span className="nowrap">{showTime(at, language)}</span>;
  const columns: TableColumnsType<Token> = [
    { title: say('name'), dataIndex: 'name' },
    {
      title: say('state'),
      dataIndex: 'state',
      render: (state: Token['state']) => (
        <Tag tone={state === 'active' ? 'good' : 'plain'}>{say(state)}</Tag>
      ),
    },
    { title: say('created'), dataIndex: 'createdAt', render: time },
    { title: say('expires'), dataIndex: 'expiresAt', render: time },
    {
      title: say('last-used'),
      dataIndex: 'lastUsedAt',
      render: (at: string | null) => (at === null ? say('never') : time(at)),
    },
    {
      align: 'end',
      render: (_, { id, state }) =>
        state === 'active' && (
          <Popconfirm
            title={say('revoke-sure')}
            okText={say('revoke')}
            okButtonProps={{ danger: true }}
            cancelText={shared('cancel')}
            onConfirm={() => void revoke(id)}
          >
            <Button size="small">{say('revoke')}</Button>
          </Popconfirm>
        ),
    },
  ];
  if (tokens.length === 0) return <Empty description={say('empty')} />;
  return (
    <div className="stack">
      {failed !== undefined && <Failed failed={failed} />}
      <Table<Token>
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={columns}
        dataSource={[...tokens]}
      />
    </div>
  );
}
