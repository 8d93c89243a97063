// Runs before the page is drawn, so that a chosen theme does not flash in another; no module for that reason.
try {
  const theme = JSON.parse(localStorage.getItem('crosswire.theme'));
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the system's theme holds.
}
