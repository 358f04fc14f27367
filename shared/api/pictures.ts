/** One picture in a plan's text, and the kinds there are. */
import { z } from 'zod';

export const PICTURE_BYTES = 8 * 1024 * 1024;
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export const pictureReply = z.object({ id: z.string(), mime: z.string(), bytes: z.number().int() });
