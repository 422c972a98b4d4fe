# Disables domain accounts without a sign-in for 45 days. Runs every night at 02:10 on srv-dc01 (CHG-2026-060).
$limit = (Get-Date).AddDays(-45)
$stale = Get-ADUser -Filter 'Enabled -eq $true' -SearchBase $base -Properties LastLogonDate |
    Where-Object { $_.LastLogonDate -lt $limit -and $_.SamAccountName -notin $exceptions }
$stale | Disable-ADAccount
$stale | Select-Object SamAccountName, LastLogonDate | Export-Csv "$logs\stale-$(Get-Date -f yyyy-MM-dd).csv"
Send-MailMessage -To 'it@millrace.example', 'hr@millrace.example' -Subject "Disabled: $($stale.Count)" -SmtpServer $relay -From $from
