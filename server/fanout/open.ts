/** Which fan-out: REDIS_URL names Redis, else this process is alone. */
import type { Log } from '../log.ts';
import { type Fanout, inProcessFanout } from './fanout.ts';
import { openRedis } from './redis.ts';

export async function openFanout(redisUrl: string | null, log: Log): Promise<Fanout> {
  return redisUrl === null ? inProcessFanout() : openRedis(redisUrl, log);
}
