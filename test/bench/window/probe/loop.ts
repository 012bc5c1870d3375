/** Watches the event loop of the thread it runs in, with a timer that is due every millisecond. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Loop } from './questions';

const EVERY_MS = 1;

/** Starts watching; what it returns ends that and tells. */
export function watchLoop(): () => Loop {
  const late = monitorEventLoopDelay({ resolution: EVERY_MS });
  const busy: number[] = [];
  let before = workOfThread();
  const timer = setInterval(() => {
    const now = workOfThread();
    busy.push(now - before);
    before = now;
  }, EVERY_MS);
  late.enable();
  return () => {
    late.disable();
    clearInterval(timer);
    busy.sort((a, b) => a - b);
    const lateMs = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - EVERY_MS);
    return {
      late: { longest: lateMs(late.max), p99: lateMs(late.percentile(99)) },
      busy: {
        longest: busy.at(-1) ?? 0,
        p99: busy[Math.floor(busy.length * 0.99)] ?? 0,
        over10: busy.filter((one) => one > 10).length,
      },
    };
  };
}

/** Milliseconds that the processor has worked for this thread. The types are those of an older Node.js than the editor's. */
function workOfThread(): number {
  const { user, system } = (process as typeof process & { threadCpuUsage(): NodeJS.CpuUsage }).threadCpuUsage();
  return (user + system) / 1000;
}
