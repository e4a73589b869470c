// What long work does to its page: the longest task, and the greatest heap that was seen.

/** Figures of a stretch of work. */
export type Load = { readonly longestTask: number; readonly peakHeapMegabytes: number };

/** Watches from now on; `end` gives the figures. The heap is the page's JavaScript heap, looked at every 50 ms. */
export function watchLoad(): { readonly end: () => Load } {
  let [longestTask, peak] = [0, 0];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: 'longtask' });
  const look = () => {
    const { usedJSHeapSize }: { usedJSHeapSize: number } = Reflect.get(performance, 'memory');
    peak = Math.max(peak, usedJSHeapSize);
  };
  look();
  const timer = setInterval(look, 50);
  return {
    end: () => {
      look();
      clearInterval(timer);
      observer.disconnect();
      return { longestTask, peakHeapMegabytes: peak / 1_000_000 };
    },
  };
}
