"""Who may reach the pages of sign-in and one's own account."""

from jobmatch.accounts.access import NOBODY, PUBLIC, SIGNED_IN, AccessTable

ACCESS: AccessTable = {
    "account_login": PUBLIC,
    "account_logout": PUBLIC,
    "account_signup": PUBLIC,  # closed by the adapter: it says how to get an account
    "account_inactive": PUBLIC,
    "account_confirm_email": PUBLIC,
    "account_email_verification_sent": PUBLIC,
    "account_reset_password": PUBLIC,
    "account_reset_password_done": PUBLIC,
    "account_reset_password_from_key": PUBLIC,
    "account_reset_password_from_key_done": PUBLIC,
    "account_confirm_login_code": NOBODY,  # allauth mounts it always; sign-in by a mailed code is not offered
    "account_set_password": SIGNED_IN,
    "account_change_password": SIGNED_IN,
    "account_reauthenticate": SIGNED_IN,
    "account_email": SIGNED_IN,
    "mfa_authenticate": PUBLIC,  # between password and second factor nobody is signed in yet
    "mfa_index": SIGNED_IN,
    "mfa_reauthenticate": SIGNED_IN,
    "mfa_activate_totp": SIGNED_IN,
    "mfa_deactivate_totp": SIGNED_IN,
    "mfa_generate_recovery_codes": SIGNED_IN,
    "mfa_view_recovery_codes": SIGNED_IN,
    "mfa_download_recovery_codes": SIGNED_IN,
    "accounts:profile": SIGNED_IN,
    "accounts:demo_login": PUBLIC,  # the route exists only where settings.DEMO is True
}
