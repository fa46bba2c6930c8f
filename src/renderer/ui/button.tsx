import './button.css'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` is the one thing to do next on a screen. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'large'
  readonly icon?: LucideIcon
  readonly iconAfter?: LucideIcon
}

export function Button({
  kind = 'secondary',
  size = 'normal',
  icon: Icon,
  iconAfter: IconAfter,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={`button button-${kind} ${size === 'large' ? 'button-large' : ''} ${className}`}
      {...rest}
    >
      {Icon && <Icon aria-hidden="true" />}
      {children}
      {IconAfter && <IconAfter aria-hidden="true" />}
    </button>
  )
}
