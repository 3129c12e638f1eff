/** Typst draws all pages of a document as one picture, one below the other, each as high as the others. */

const HEAD = /^<svg class="typst-doc" viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+pt" height="[\d.]+pt"/;

/** One picture a page. Throws when the picture is not Typst's, which is a bug of ours. */
export function cutPages(svg: string, count: number): readonly string[] {
  const [head, width, height] = HEAD.exec(svg) ?? [];
  if (head === undefined || width === undefined) throw new Error('Typst drew something else than a document');
  const high = Number(height) / count;
  return Array.from({ length: count }, (_, page) => {
    const view = `viewBox="0 ${page * high} ${width} ${high}" width="${width}pt" height="${high}pt"`;
    return `<svg class="typst-doc" ${view}${svg.slice(head.length)}`;
  });
}
