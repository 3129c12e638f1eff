/** Answers of our own server, and what it wrote in the page, are of the type that its schemas say. */
export function isOurs<Answer extends object>(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null;
}
