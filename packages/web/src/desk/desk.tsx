import { STAFF_ENDPOINTS } from '@kangma/contract';
import type { Language } from '@kangma/policy';
import { Button, ConfigProvider, Result, Spin, theme as themes, type ThemeConfig } from 'antd';
import en from 'antd/es/locale/en_GB';
import hans from 'antd/es/locale/zh_CN';
import hant from 'antd/es/locale/zh_HK';
import { failureText } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { useTheme } from '../ui/theme.ts';
import { useAsk } from './ask.ts';
import { Frame } from './frame.tsx';
import { TEXTS } from './texts.ts';

const LOCALES = { en, 'zh-Hans': hans, 'zh-Hant': hant } as const satisfies Record<
  Language,
  object
>;
const SIGN_IN = '/desk/login';

/** antd with our colours, so that quiet text and links keep their contrast. */
function themeOf(isDark: boolean): ThemeConfig {
  const quiet = isDark ? '#a9b4be' : '#4c5864';
  return {
    algorithm: isDark ? themes.darkAlgorithm : themes.defaultAlgorithm,
    token: {
      colorPrimary: '#0b5cb8',
      colorLink: isDark ? '#7db8ff' : '#0b5cb8',
      colorTextSecondary: quiet,
      colorTextTertiary: quiet,
      colorTextDescription: quiet,
      colorTextPlaceholder: quiet,
      colorTextDisabled: quiet,
      ...(isDark
        ? { colorBgLayout: '#101418', colorBgContainer: '#1a2026', colorBgElevated: '#1a2026' }
        : {}),
      borderRadius: 8,
    },
    components: {
      Layout: { siderBg: isDark ? '#1a2026' : '#ffffff', headerBg: isDark ? '#1a2026' : '#ffffff' },
      Menu: isDark
        ? { itemBg: '#1a2026', itemSelectedBg: '#1d3a5c', itemSelectedColor: '#cfe4ff' }
        : {},
    },
  };
}

/** The staff's face: who is here, and the pages of their role. */
export function Desk() {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const { language } = useLanguage();
  const { theme, isDark, choose } = useTheme();
  const me = useAsk(STAFF_ENDPOINTS.staffMe, {});
  return (
    <ConfigProvider
      locale={LOCALES[language]}
      theme={themeOf(isDark)}
      button={{ autoInsertSpace: false }}
    >
      {me.isPending && <Spin fullscreen description={shared('loading')} />}
      {me.isError && (
        <main className="gate">
          <h1>{say('title')}</h1>
          {me.error.failed.code === 'not-signed-in' ? (
            <>
              <p className="quiet">{say('signed-out')}</p>
              <Button type="primary" size="large" href={SIGN_IN}>
                {say('sign-in')}
              </Button>
            </>
          ) : (
            <Result
              status="error"
              title={failureText(me.error.failed, shared)}
              extra={<Button onClick={() => void me.refetch()}>{shared('retry')}</Button>}
            />
          )}
        </main>
      )}
      {me.isSuccess && <Frame me={me.data} theme={theme} chooseTheme={choose} />}
    </ConfigProvider>
  );
}
