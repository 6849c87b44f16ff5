/** A text that a narrow column may break behind each of its strokes: else it breaks a word wherever the room ends. */
export function BreaksAtSlashes({ text }: { text: string }) {
  return (
    <>
      {text.split(/(?<=\/)/).map((part, at) => (
        <>
          {at === 0 ? null : <wbr />}
          {part}
        </>
      ))}
    </>
  );
}
