/** Something that a person cannot do; the message is a sentence for them. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
  readonly code = 'not-possible';
}
