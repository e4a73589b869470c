// The sign of a site: its own icon where the browser hands it over, otherwise a letter. Nothing is fetched.

import styles from './site-icon.module.css';

export type SiteIconProps = {
  /** The site's name or host: its first letter stands in for a missing icon. */
  readonly site: string;
  /** The icon's address as a tab or an article tells it; one that lies on the web is not used. */
  readonly icon: string | null;
};

/** Decoration: the site's name stands beside it. */
export function SiteIcon({ site, icon }: SiteIconProps) {
  if (icon !== null && /^(data:image\/|chrome-extension:|moz-extension:|blob:)/u.test(icon)) {
    return <img class={styles.icon} src={icon} alt="" width={32} height={32} />;
  }
  const [letter = '·'] = site.normalize('NFC').trim();
  return (
    <span class={styles.letter} aria-hidden="true">
      {letter.toLocaleUpperCase()}
    </span>
  );
}
