// What the pages do a little better with script. Without it, all of it still works.

const once = (root) => {
  root.querySelector('[data-focus]')?.focus();
  for (const form of root.querySelectorAll('form[data-auto]')) {
    form.querySelector('[data-auto-button]')?.setAttribute('hidden', '');
  }
  for (const slider of root.querySelectorAll('input[type="range"][data-of]')) slider.hidden = false;
};

// A slider beside a number field, <input type="range" data-of="id" hidden>: they say the same number.
document.addEventListener('input', (event) => {
  const slider = event.target;
  const field = slider.dataset.of && document.getElementById(slider.dataset.of);
  if (field) field.value = slider.value === '0' ? '' : slider.value;
  else {
    const other = slider.id && document.querySelector(`input[data-of="${CSS.escape(slider.id)}"]`);
    if (other) other.value = slider.value || '0';
  }
});

// Filters that answer at once: <form method="get" data-auto> with its button marked data-auto-button.
document.addEventListener('change', (event) => {
  const form = event.target.closest('form[data-auto]');
  if (form && event.target.matches('select, input[type="checkbox"], input[type="radio"]')) form.requestSubmit();
});

// "No, leave it" and Escape close a question that was opened.
document.addEventListener('click', (event) => {
  const id = event.target.closest('[data-close]')?.dataset.close;
  if (!id) return;
  const box = document.getElementById(id);
  box.removeAttribute('open');
  box.querySelector('summary').focus();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const box = event.target.closest?.('details.confirm[open]');
  if (!box) return;
  box.removeAttribute('open');
  box.querySelector('summary').focus();
});

// A form is sent once, however often it is pressed.
document.addEventListener('submit', (event) => {
  if (event.target.method !== 'post' || event.defaultPrevented) return;
  if (event.target.dataset.sent) event.preventDefault();
  else event.target.dataset.sent = 'yes';
});
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// One key for the next case: inside an element marked data-keys, a link marked data-key="n" answers to that key.
// Only there, so that no key surprises those who speak to their computer (WCAG 2.1.4).
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  event.target.closest('[data-keys]')?.querySelector(`a[data-key="${CSS.escape(event.key)}"]`)?.click();
});

document.addEventListener('htmx:afterSwap', (event) => {
  delete event.detail.elt.dataset.sent;
  once(event.detail.target);
});
once(document);
