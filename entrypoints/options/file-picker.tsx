import { useRef } from 'preact/hooks';

/** A JSON file field that nobody sees, and the call that opens it. `label` names it; `read` gets the chosen file. */
export function useFilePicker(label: string, read: (file: File) => Promise<void>) {
  const input = useRef<HTMLInputElement>(null);
  const picker = (
    <input
      ref={input}
      type="file"
      accept=".json,application/json"
      hidden
      aria-label={label}
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        if (file) void read(file);
        // The same file may be chosen again after it was mended.
        event.currentTarget.value = '';
      }}
    />
  );
  return { picker, pick: () => input.current?.click() };
}
