// Whether the reader is reading: then everything but the story goes.

import { useEffect, useState } from 'preact/hooks';

/** Less than this many pixels is a slip of the hand, not a decision to read on or to come back. */
const SLIP = 24;

/** True after scrolling down, false after scrolling up or at the top of the page. */
export function useReading(): boolean {
  const [reading, setReading] = useState(false);
  useEffect(() => {
    let turn = scrollY;
    const onScroll = () => {
      const moved = scrollY - turn;
      if (scrollY < SLIP) setReading(false);
      else if (Math.abs(moved) >= SLIP) setReading(moved > 0);
      if (scrollY < SLIP || Math.abs(moved) >= SLIP) turn = scrollY;
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => removeEventListener('scroll', onScroll);
  }, []);
  return reading;
}
