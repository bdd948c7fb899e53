import { phoneScript } from './script';
import { phoneStyle } from './style';

/** The phone page: one self-contained document that talks to the phone's HTTP API. */
export const phonePage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Simulated phones</title>
<style>${phoneStyle}</style>
</head>
<body>
<header>
<h1>Simulated phones</h1>
<p>Scan and confirm here as a real person would in WeChat, and see what arrives:</p>
<nav id="phones" aria-label="Phones"></nav>
</header>
<main>
<p id="problem" role="alert" hidden></p>
<h2>Waiting</h2>
<section id="pending" aria-live="polite"></section>
<h2>Online</h2>
<section id="online"></section>
</main>
<script>${phoneScript}</script>
</body>
</html>
`;
