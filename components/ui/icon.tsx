// The icons: a handful of paths on a 20 px grid, drawn in the colour of the text.

import styles from './icon.module.css';
import type { PageIcon } from './page-icons';

const PATHS = {
  alert: 'M10 3 2.5 16.5h15L10 3Zm0 5v4m0 2.2v.1',
  archive: 'M3 4h14v4H3zM4.5 8v8h11V8M8 11h4',
  check: 'm4 10.5 4 4 8-9',
  close: 'm5 5 10 10M15 5 5 15',
  library: 'M4 3.5v13M7.5 3.5v13m3-13h3v13h-3zm5.2.6 2 12',
  open: 'M10 5.2C8 4 5.5 3.7 3 4v11.5c2.5-.3 5 0 7 1.2 2-1.2 4.5-1.5 7-1.2V4c-2.5-.3-5 0-7 1.2Zm0 0v11.5',
  plus: 'M10 4v12M4 10h12',
  restore:
    'M3.5 11.5h4l1 2h3l1-2h4M3.5 11.5v5h13v-5m-13 0L5 8m11.5 3.5L15 8m-5 1V2.5m0 0L7.5 5M10 2.5 12.5 5',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm4-1.5 4 4',
  settings: 'M3 6h8m4 0h2M3 14h2m4 0h8M13 4v4M7 12v4',
  star: 'm10 2.8 2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5L2.8 8.1l5-.7L10 2.8Z',
  trash: 'M3.5 5.5h13M8 5.5v-2h4v2m-6.5 0 .7 11h7.6l.7-11M8.5 8.5v5m3-5v5',
} as const;

const BY_NAME: Readonly<Record<string, string>> = PATHS;

/** One of these by its name, or one of `page-icons.ts` itself. */
export type IconName = keyof typeof PATHS | PageIcon;

export type IconProps = {
  readonly name: IconName;
  /** Fills the shape: a star that is set. */
  readonly filled?: boolean;
};

/** A picture beside words or inside a named button: never the only thing that speaks. */
export function Icon({ name, filled = false }: IconProps) {
  return (
    <svg
      class={filled ? `${styles.icon} ${styles.filled}` : styles.icon}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={BY_NAME[name] ?? name} />
    </svg>
  );
}
