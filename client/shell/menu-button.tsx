/** A button that opens a menu below itself. */
import { useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';
import { Menu, type MenuGroup } from './menu.tsx';
import { below } from './popover.tsx';

interface Properties {
  readonly icon?: IconName;
  readonly label: string;
  /** Shows the label beside the icon; else it is the button's name and tip. */
  readonly isLabelShown?: boolean;
  readonly isDisabled?: boolean;
  readonly class?: string;
  /** Asked when the menu opens. */
  groups(): readonly MenuGroup[];
}

export function MenuButton({ icon, label, isLabelShown, isDisabled, class: className = '', groups }: Properties) {
  const button = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<{ readonly x: number; readonly y: number }>();
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`button ${isLabelShown ? 'button-plain' : 'button-icon'} ${className}`}
        aria-haspopup="menu"
        aria-expanded={at !== undefined}
        disabled={isDisabled}
        {...(isLabelShown ? {} : { 'aria-label': label, title: label })}
        onClick={() => setAt(at || !button.current ? undefined : below(button.current))}
      >
        {icon && <Icon name={icon} size={18} />}
        {isLabelShown && <span>{label}</span>}
      </button>
      {at && <Menu at={at} label={label} groups={groups()} onClose={() => setAt(undefined)} />}
    </>
  );
}
