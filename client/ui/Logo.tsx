/** Three rising columns on a blue square: pale = promised, solid = done, the last one full. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden
      focusable="false"
      style={{ flex: 'none' }}
    >
      <rect width="24" height="24" rx="5.5" fill="var(--gc-brand)" />
      <g fill="var(--gc-on-brand)">
        <rect x="5.2" y="5.6" width="3" height="12.8" rx="1.5" opacity="0.4" />
        <rect x="10.5" y="5.6" width="3" height="12.8" rx="1.5" opacity="0.4" />
        <rect x="5.2" y="13.2" width="3" height="5.2" rx="1.5" />
        <rect x="10.5" y="9.4" width="3" height="9" rx="1.5" />
        <rect x="15.8" y="5.6" width="3" height="12.8" rx="1.5" />
      </g>
    </svg>
  );
}
