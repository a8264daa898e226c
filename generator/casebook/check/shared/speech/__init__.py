"""Speech of somebody, between quotation marks or not."""
