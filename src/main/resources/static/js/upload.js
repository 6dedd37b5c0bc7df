// A form with [data-upload] shows how much of its file is sent, and why it was not taken.
document.querySelectorAll('form[data-upload]').forEach((form) => {
  const progress = form.querySelector('progress');
  const fault = document.querySelector('[data-upload-fault]');

  const tell = (reason, title = '') => {
    progress.hidden = true;
    fault.querySelector('strong').textContent = title;
    fault.querySelector('span').textContent = reason;
    fault.hidden = false;
  };

  form.addEventListener('htmx:beforeRequest', () => {
    fault.hidden = true;
    progress.hidden = false;
  });
  form.addEventListener('htmx:xhr:progress', (event) => {
    if (event.detail.lengthComputable) {
      progress.value = (100 * event.detail.loaded) / event.detail.total;
    }
  });
  form.addEventListener('htmx:sendError', () => tell(fault.dataset.broken));
  form.addEventListener('htmx:afterOnLoad', ({ detail: { xhr } }) => {
    if (xhr.status >= 400) {
      try {
        const problem = JSON.parse(xhr.responseText);
        tell(problem.detail, problem.title);
      } catch {
        tell(fault.dataset.broken);
      }
    }
  });
});
