"""The built site as readers meet it: in a real Chromium, on a phone, on paper, without JavaScript."""
