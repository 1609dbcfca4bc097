import { STAFF_ENDPOINTS } from '@kangma/contract';
import { Button, Drawer, Grid, Layout, Menu, Result, Select } from 'antd';
import { useEffect, useState } from 'react';
import { LANGUAGE_NAMES, LANGUAGE_ORDER, useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { type Theme, THEMES } from '../ui/theme.ts';
import { useClient } from '../ui/use-client.ts';
import { useHash } from '../ui/use-hash.ts';
import type { Me } from './me.ts';
import { Page } from './page.tsx';
import { isPage, pagesOf } from './pages.ts';
import { TEXTS } from './texts.ts';

interface Props {
  readonly me: Me;
  readonly theme: Theme;
  readonly chooseTheme: (theme: Theme) => void;
}

/** Who I am, the menu of my role, and the page that the address names. */
export function Frame({ me, theme, chooseTheme }: Props) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language, choose } = useLanguage();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const isWide = Grid.useBreakpoint().lg ?? true;
  const pages = pagesOf(me.role);
  const [name = '', ...rest] = useHash();
  const wanted = name === '' ? pages[0]! : name;
  const page = isPage(wanted) && pages.includes(wanted) ? wanted : undefined;
  const title = page === undefined ? say('title') : say(page);
  useEffect(() => {
    document.title = `${title} · ${say('title')}`;
  }, [title, say]);

  const signOut = async () => {
    await client.call(STAFF_ENDPOINTS.closeStaffSession, {});
    location.assign('/desk/');
  };
  const menu = (
    <Menu
      mode="inline"
      selectedKeys={page === undefined ? [] : [page]}
      items={pages.map((one) => ({
        key: one,
        label: (
          <a href={`#/${one}`} onClick={() => setMenuOpen(false)}>
            {say(one)}
          </a>
        ),
      }))}
    />
  );
  const settings = (
    <div className="desk-settings">
      <Select
        aria-label={shared('language')}
        value={language}
        onChange={choose}
        options={LANGUAGE_ORDER.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
      <Select
        aria-label={shared('appearance')}
        value={theme}
        onChange={chooseTheme}
        options={THEMES.map((value) => ({ value, label: shared(value) }))}
      />
      <Button onClick={() => void signOut()}>{shared('sign-out')}</Button>
    </div>
  );
  return (
    <Layout className="desk">
      <Layout.Header className="desk-header">
        {!isWide && <Button onClick={() => setMenuOpen(true)}>{say('menu')}</Button>}
        <span className="desk-brand">{say('title')}</span>
        <span className="desk-me">
          <strong>{me.name}</strong>
          <span className="quiet">
            {shared(`role-${me.role}`)} · {me.office} · {me.place}
          </span>
        </span>
        {isWide && settings}
      </Layout.Header>
      <Layout>
        {isWide ? (
          <Layout.Sider width={224} className="desk-sider">
            <nav aria-label={say('menu')}>{menu}</nav>
          </Layout.Sider>
        ) : (
          <Drawer
            open={isMenuOpen}
            onClose={() => setMenuOpen(false)}
            placement="left"
            size={288}
            title={say('menu')}
          >
            <nav aria-label={say('menu')}>{menu}</nav>
            {settings}
          </Drawer>
        )}
        <Layout.Content className="desk-content">
          <div className="desk-page">
            <h1>{title}</h1>
            {page === undefined ? (
              <Result status="403" title={say('not-yours')} />
            ) : (
              <Page name={page} rest={rest} me={me} />
            )}
          </div>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
