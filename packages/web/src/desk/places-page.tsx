import { type CallOutput, PLACE_ENDPOINTS } from '@kangma/contract';
import { Button, Card, Empty, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { usePages } from '../ui/use-pages.ts';
import { Failed } from './failed.tsx';
import { Tag } from './tag.tsx';
import { TEXTS } from './texts.ts';

const DIVISION = /^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$/;
type Place = CallOutput<(typeof PLACE_ENDPOINTS)['unresolvedPlaces']>['items'][number];

/**
 * The queue of places that no rule resolves, of risk areas (H7) and of rows that wait: somebody who knows the place says
 * where it lies.
 */
export function PlacesPage() {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { items, failed, more, again } = usePages(
    (cursor) =>
      client.call(PLACE_ENDPOINTS.unresolvedPlaces, cursor === undefined ? {} : { cursor }),
    [],
  );
  return (
    <div className="stack">
      <p className="quiet">{say('places-lead')}</p>
      {failed !== undefined && <Failed failed={failed} again={again} />}
      {items === undefined && failed === undefined && <Skeleton active />}
      {items?.length === 0 && <Empty description={say('places-empty')} />}
      {items?.map((place) => (
        <PlaceCard key={place.id} place={place} />
      ))}
      {more !== undefined && <Button onClick={more}>{shared('more')}</Button>}
    </div>
  );
}

const LEVELS = { high: 'level-high', medium: 'level-medium', low: 'level-low' } as const;
const isLevel = (level: string): level is keyof typeof LEVELS => Object.hasOwn(LEVELS, level);

function PlaceCard({ place }: { readonly place: Place }) {
  const say = useSay(TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  const [isResolved, setResolved] = useState(false);
  const { id, named, since, area, rows, suggestions } = place;

  const resolve = async (division: string) => {
    setBusy(true);
    const answered = await client.call(PLACE_ENDPOINTS.resolvePlace, { id, division });
    setBusy(false);
    setFailed(answered.ok ? undefined : answered);
    setResolved(answered.ok);
  };
  return (
    <Card>
      <div className="stack">
        <div>
          <h2 lang="zh-Hans">{area === null ? named.join(' / ') : area.place}</h2>
          <p className="quiet">
            {area !== null && (
              <>
                <span lang="zh-Hans">{named.join(' / ')}</span> ·{' '}
              </>
            )}
            {say(area === null ? 'waits-since' : 'listed-at', { at: showTime(since, language) })}{' '}
            {area === null ? (
              <Tag tone="notice">{say('rows-wait', { count: rows ?? 0 })}</Tag>
            ) : (
              <Tag tone={area.level === 'high' ? 'alert' : 'notice'}>
                {isLevel(area.level) ? say(LEVELS[area.level]) : area.level}
              </Tag>
            )}
          </p>
        </div>
        {failed !== undefined && <Failed failed={failed} />}
        {isResolved ? (
          <p role="status">{say('resolved')}</p>
        ) : (
          <>
            {suggestions.length > 0 && (
              <div className="suggestions">
                <span>{say('suggestions')}</span>
                {suggestions.map((one) => (
                  <Button
                    key={one.division}
                    disabled={busy}
                    onClick={() => void resolve(one.division)}
                  >
                    {one.name}
                  </Button>
                ))}
              </div>
            )}
            <Form<{ division: string }>
              layout="vertical"
              requiredMark={false}
              className="place-form"
              onFinish={({ division }) => void resolve(division)}
            >
              <Form.Item
                name="division"
                label={say('other-division')}
                htmlFor={`division-${id}`}
                rules={[{ required: true, pattern: DIVISION, message: say('division-format') }]}
              >
                <Input id={`division-${id}`} inputMode="numeric" maxLength={12} />
              </Form.Item>
              <Button htmlType="submit" disabled={busy}>
                {say('resolve')}
              </Button>
            </Form>
          </>
        )}
      </div>
    </Card>
  );
}
