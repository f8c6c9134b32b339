/**
 * A modal window: the browser's own <dialog>, which keeps the focus inside and closes on Escape.
 *
 * What is asked must have `autofocus` on what answers it: else the focus is on Close, and Enter silently does nothing.
 */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { useApp } from './app.ts';
import { Icon } from './icons.tsx';
import { isFocusLost, rememberFocus } from './return-focus.ts';

interface Properties {
  readonly title: string;
  readonly class?: string;
  onClose(): void;
  readonly children: ComponentChildren;
}

export function Dialog({ title, class: className = '', onClose, children }: Properties) {
  const { page } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // At once, so that no key falls between the dialog and what is behind it.
  useLayoutEffect(() => {
    const element = dialog.current;
    const giveFocusBack = rememberFocus(page);
    element?.showModal();
    return () => {
      element?.close();
      if (isFocusLost(element)) giveFocusBack();
    };
  }, []);
  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, as the browser provides
    <dialog
      ref={dialog}
      class={`dialog ${className}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={closeOnBackdrop}
    >
      <div class="dialog-box">
        <header class="dialog-head">
          <h2 id={titleId}>
            <bdi>{title}</bdi>
          </h2>
          <button type="button" class="button button-icon" aria-label={words.value.shell.close} onClick={onClose}>
            <Icon name="close" size={18} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
