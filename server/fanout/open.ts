/** Which fan-out: REDIS_URL names Redis, else this process is alone. */
import type { Log } from '../log.ts';
import { type Fanout, inProcessFanout } from './fanout.ts';

export async function openFanout(redisUrl: string | null, log: Log): Promise<Fanout> {
  if (redisUrl === null) return inProcessFanout();
  const { openRedis } = await import('./redis.ts');
  return openRedis(redisUrl, log);
}
