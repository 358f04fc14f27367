/** A picture as every Word and WPS can show it: WebP becomes PNG before it is sent, other kinds stay as they are. */
import { PICTURE_BYTES } from '../../../shared/api/pictures.ts';

export async function asPrintable(file: File): Promise<File> {
  if (file.type !== 'image/webp' && !/\.webp$/i.test(file.name)) return file;
  const name = file.name.replace(/\.webp$/i, '');
  try {
    const bitmap = await createImageBitmap(file);
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const png = await blobOf(canvas, 'image/png');
    if (png && png.size <= PICTURE_BYTES) return new File([png], `${name}.png`, { type: 'image/png' });
    const jpeg = await blobOf(canvas, 'image/jpeg');
    if (jpeg && jpeg.size <= PICTURE_BYTES) return new File([jpeg], `${name}.jpg`, { type: 'image/jpeg' });
  } catch {
    // This browser cannot read it: it is shown all the same where it can, and an export says what it left out.
  }
  return file;
}

const blobOf = (canvas: HTMLCanvasElement, type: string): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, 0.92));
