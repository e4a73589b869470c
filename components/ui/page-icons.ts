// The icons that only pages in tabs show, as paths on the grid of `icon.tsx`: the popup's scripts have a budget.

export const pageIcons = {
  export: 'M10 12.5V3m0 0L6.5 6.5M10 3l3.5 3.5M4 11v5.5h12V11',
  external: 'M11.5 3.5h5v5m0-5-8 8M8 4.5H4v12h12V12',
  keyboard: 'M2.5 5h15v10h-15zM5.5 8h.1m3.2 0h.1m3.2 0h.1m2.3 0h.1M6.5 12h7',
  picture: 'M3 4h14v12H3zm0 9 4-4 3.5 3.5L13 10l4 3.5M13 7.2h.1',
  recent: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-11v4l2.5 2',
  tag: 'M3 3.5h6.5l7.5 7.5-6 6-8-8V3.5Zm3.5 3.5h.1',
} as const;

/** One of them. */
export type PageIcon = (typeof pageIcons)[keyof typeof pageIcons];
