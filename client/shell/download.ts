/** Hands a file to the reader's browser. */

export function download(file: { readonly blob: Blob; readonly name: string }): void {
  const address = URL.createObjectURL(file.blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser has the address by now; a moment later nothing needs it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** `shabaka-2025-07-23-1830.png`: sorts by time and needs no quoting anywhere. */
export function fileName(extension: string, now: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `shabaka-${day}-${two(now.getHours())}${two(now.getMinutes())}.${extension}`;
}
